package org.nuandong.intake.run;

import org.nuandong.commons.region.RegionCode;

/** What the importing service brings: its regions, and its rule for free text. */
public interface ImportHost {

    /** 400 naming the field when there is no such region. */
    RegionCode region(String code, String field);

    /** As it may stand in a table; 400 naming the field when a personal number is in it. */
    String text(String text, String field);
}
