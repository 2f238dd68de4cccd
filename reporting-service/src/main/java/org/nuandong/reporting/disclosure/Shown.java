package org.nuandong.reporting.disclosure;

/**
 * 公开方式: as it is, as "fewer than the least count", held back until it has moved by the least count
 * since it was last shown, or not at all so that no other is given away.
 */
public enum Shown {
    PLAIN,
    SMALL,
    HELD,
    WITHHELD
}
