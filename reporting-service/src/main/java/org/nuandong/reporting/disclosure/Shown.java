package org.nuandong.reporting.disclosure;

/**
 * 公开方式: as it is, as "fewer than the least count", or not at all so that no other is given away.
 */
public enum Shown {
    PLAIN,
    SMALL,
    WITHHELD
}
