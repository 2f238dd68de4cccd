package org.nuandong.dispatch.reception;

import java.util.Set;

/** 未成年人: the bands under 18. */
final class Minors {

    static final Set<String> BANDS = Set.of("0-6", "7-13", "14-15", "16-17");

    private Minors() {}
}
