package org.nuandong.dispatch.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.KnownBefore;

/** The door: what the registry has flagged somebody as, and who is woken by it. */
@ApplicationScoped
public class Recognition implements KnownBefore {

    static final String ALARM = "known-person";

    private static final String WAKING = "recognition.alarm-flags";

    private final RecognitionRows rows;
    private final ExchangeKeys keys;
    private final Presets presets;
    private final Alarms alarms;

    Recognition(RecognitionRows rows, ExchangeKeys keys, Presets presets, Alarms alarms) {
        this.rows = rows;
        this.keys = keys;
        this.presets = presets;
        this.alarms = alarms;
    }

    @Override
    public List<String> flagsOf(IdentityNumber number) {
        return number == null ? List.of() : rows.flagsOf(keys.of(number));
    }

    /** The station is told at once of whom somebody looks for; in the caller's transaction. */
    public void wake(AlarmSubject about, List<String> flags, Instant at) {
        if (flags.isEmpty()) {
            return;
        }
        Set<String> waking =
                Arrays.stream(presets.text(WAKING, about.region(), at).split(","))
                        .map(String::strip)
                        .collect(Collectors.toSet());
        if (flags.stream().anyMatch(waking::contains)) {
            alarms.raise(new Alarm(about, ALARM, Role.STATION_CLERK, null, at));
        }
    }
}
