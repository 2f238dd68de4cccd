package org.nuandong.deploy.local;

import java.util.UUID;

/**
 * The made-up units of {@code contracts/reference/bootstrap.json} that the demonstration plays in.
 */
final class BootstrapUnits {

    static final String HUANGSHI = "420200";
    static final UUID HUANGSHI_STATION = UUID.fromString("0193a5c0-0000-7000-8000-000420200002");
    static final String HUANGSHIGANG = "420202";
    static final String HUANGSHIGANG_STREET = "420202006";
    static final UUID HUANGSHIGANG_OFFICE = UUID.fromString("0193a5c0-0000-7000-8000-000420202101");

    static final UUID HUANGSHI_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420200001");
    static final UUID HUANGSHIGANG_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420202001");
    static final UUID XISAISHAN_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420203001");
    static final UUID XIALU_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420204001");
    static final String YANGXIN = "420222";
    static final UUID YANGXIN_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420222001");
    static final UUID YANGXIN_STATION = UUID.fromString("0193a5c0-0000-7000-8000-000420222002");
    static final UUID DAYE_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000420281001");
    static final UUID DAYE_STATION = UUID.fromString("0193a5c0-0000-7000-8000-000420281002");

    static final String SHANGJIE = "410106";
    static final UUID SHANGJIE_BUREAU = UUID.fromString("0193a5c0-0000-7000-8000-000410106001");
    static final UUID SHANGJIE_STATION = UUID.fromString("0193a5c0-0000-7000-8000-000410106002");

    private BootstrapUnits() {}
}
