package org.nuandong.intake.sheet;

import org.nuandong.commons.problem.Language;

/** The language in which a workbook is written; every one is read in both. */
public enum Tongue {
    ZH,
    EN;

    public static Tongue of(Language language) {
        return language == Language.EN ? EN : ZH;
    }

    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
