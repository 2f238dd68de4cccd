package org.nuandong.commons.security;

import java.util.List;
import org.nuandong.commons.region.RegionCode;

/**
 * 区划沿革: which further regions a scope reaches since codes were withdrawn. A service that keeps the
 * division brings its own; elsewhere a scope reaches what its prefix says.
 */
public interface RegionHeirs {

    /** Without the region itself and what lies below it; asked often, so answered from memory. */
    List<RegionCode> reachedFrom(RegionCode region);
}
