package org.nuandong.commons.security;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** Of a service that does not keep the division. */
@DefaultBean
@Singleton
class NoRegionHeirs implements RegionHeirs {

    @Override
    public List<RegionCode> reachedFrom(RegionCode region) {
        return List.of();
    }
}
