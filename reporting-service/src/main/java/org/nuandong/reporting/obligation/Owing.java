package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.indicator.Periods;

/**
 * Door: who owes what until when, by the form, the unit as it stood and the presets of its place.
 */
@ApplicationScoped
public class Owing {

    private final Presets presets;
    private final Periods periods;

    Owing(Presets presets, Periods periods) {
        this.presets = presets;
        this.periods = periods;
    }

    /** Empty when the unit owes no such table, or there is no such period at its place. */
    public Optional<Owed> find(Form form, Unit unit, String period) {
        return look().at(form, unit, period);
    }

    /** For many questions at one moment: what two of them need is read once. */
    public Reckoning look() {
        return new Reckoning(presets, periods.look());
    }
}
