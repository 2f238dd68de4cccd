package org.nuandong.beneficiary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 全量列表: nobody reads the whole country by leaving the filters out. */
@ApplicationScoped
public class WideLists {

    private final Caller caller;

    WideLists(Caller caller) {
        this.caller = caller;
    }

    /** {@code wide}: nothing narrows the list. */
    public void refuse(boolean wide) {
        if (wide && caller.regions().contains(RegionCode.NATION)) {
            throw PlatformProblem.FILTER_MISSING.at("region");
        }
    }
}
