package org.nuandong.commons.reference;

import java.time.LocalDate;
import org.nuandong.commons.region.RegionCode;

/** 行政区划: one division; old codes stay, with the day they ended. */
public record Region(
        RegionCode code, String name, RegionCode parent, LocalDate validFrom, LocalDate validTo) {}
