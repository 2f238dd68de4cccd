package org.nuandong.intake.sheet;

import java.util.List;

/** A column of a form that is put together from data. */
public record ListColumn(
        Kind kind,
        String key,
        int width,
        String labelZh,
        String labelEn,
        String noteZh,
        String noteEn,
        List<String> aliases)
        implements SheetColumn {

    public static ListColumn of(Kind kind, String key, int width, String zh, String en) {
        return new ListColumn(kind, key, width, zh, en, null, null, List.of());
    }

    public ListColumn note(String zh, String en) {
        return new ListColumn(kind, key, width, labelZh, labelEn, zh, en, aliases);
    }

    public ListColumn known(String... names) {
        return new ListColumn(kind, key, width, labelZh, labelEn, noteZh, noteEn, List.of(names));
    }

    @Override
    public String label(Tongue tongue) {
        return tongue.of(labelZh, labelEn);
    }

    @Override
    public String note(Tongue tongue) {
        return tongue.of(noteZh, noteEn);
    }
}
