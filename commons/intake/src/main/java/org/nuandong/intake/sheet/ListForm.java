package org.nuandong.intake.sheet;

import java.util.List;
import java.util.Set;

/** A form that is put together from data. */
public record ListForm(
        String code,
        String labelZh,
        String labelEn,
        List<? extends SheetColumn> columns,
        Set<? extends SheetColumn> required)
        implements SheetForm {

    @Override
    public String label(Tongue tongue) {
        return tongue.of(labelZh, labelEn);
    }

    @Override
    public boolean requires(SheetColumn column) {
        return required.contains(column);
    }
}
