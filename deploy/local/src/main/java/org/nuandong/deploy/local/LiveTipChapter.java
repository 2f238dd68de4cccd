package org.nuandong.deploy.local;

import java.util.Map;

/** A call from 110 that has just come in: its clock runs on the live board. */
final class LiveTipChapter implements DemonstrationWinter.Chapter {

    static final String PATH = "/api/v1/platforms/110/calls";

    private final LocalSystem system;

    LiveTipChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "一起 110 警情，30 分钟时限正在计时";
    }

    @Override
    public String english() {
        return "a call from 110, its 30 minutes running";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api police = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "platform-110");
        ledger.made(
                "live-tip", key -> police.post(PATH, call(key)).expect(200, 201).id("incidentId"));
    }

    /** In the platform's own field names (C11); its reference makes it one call for ever. */
    static Map<String, Object> call(String reference) {
        return Api.body(
                "JQ_TYWYSBM", reference,
                "AFDD", "黄石大道火车站出站口旁",
                "BJDZJD", "115.0412",
                "BJDZWD", "30.2034",
                "BJNR", "一老人露宿，衣着单薄",
                "ZDF_GXDWDM", "420202000000");
    }
}
