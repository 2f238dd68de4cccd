package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How senders call a kind, as rows: codes are not enumerated, for senders change them. */
@ApplicationScoped
class KindNames {

    static final String UNKNOWN = "unknown";

    private final EntityManager database;

    KindNames(EntityManager database) {
        this.database = database;
    }

    private record Name(String text, String kind) {}

    /** By its own word first, then by the title, then by the code; never by the description. */
    String kindOf(WarningDraft draft) {
        List<Name> names = names();
        return Stream.of(draft.kindText, draft.headline)
                .map(text -> contained(names, text))
                .filter(kind -> !kind.equals(UNKNOWN))
                .findFirst()
                .orElseGet(() -> exact(names, draft.kindCode));
    }

    /** The longest name in the text: 低温雨雪冰冻 is not 低温. */
    private static String contained(List<Name> names, String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> lower.contains(name.text().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(name -> name.text().length()))
                .map(Name::kind)
                .orElse(UNKNOWN);
    }

    private static String exact(List<Name> names, String code) {
        return names.stream()
                .filter(name -> name.text().equals(code))
                .map(Name::kind)
                .findFirst()
                .orElse(UNKNOWN);
    }

    @SuppressWarnings("unchecked")
    private List<Name> names() {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select name, kind from warning_kind_name", Object[].class)
                        .getResultList();
        return rows.stream().map(row -> new Name((String) row[0], (String) row[1])).toList();
    }
}
