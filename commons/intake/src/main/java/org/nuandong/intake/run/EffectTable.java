package org.nuandong.intake.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** What imports did, row by row, with the old values sealed: the ground of every undo. */
@ApplicationScoped
public class EffectTable {

    /** Outcomes of an undo. */
    public static final String UNDONE = "undone";

    public static final String CHANGED_SINCE = "changed-since";

    private static final String ADD =
            """
            insert into import_effect (import_id, group_row, row_no, object_kind, object_id, action, sequence,
                before_sealed)
            select ?::uuid, gr, n, k, o, a,
                coalesce((select last from event_sequence s where s.aggregate_id = o), 0), b
            from unnest(?::integer[], ?::integer[], ?::text[], ?::uuid[], ?::text[], ?::bytea[])
                with ordinality as g(gr, n, k, o, a, b, ord)
            order by ord
            """;

    private static final String OPEN =
            """
            select e.number, e.row_no, e.object_kind, e.object_id, e.action, e.before_sealed,
                coalesce(s.last, 0) <> e.sequence as touched
            from import_effect e
            left join event_sequence s on s.aggregate_id = e.object_id
            where e.import_id = ? and e.group_row = ? and e.outcome is null
            order by e.number desc
            """;

    private final Statements database;
    private final PersonalData personal;
    private final ObjectMapper json;

    EffectTable(Statements database, PersonalData personal, ObjectMapper json) {
        this.database = database;
        this.personal = personal;
        this.json = json;
    }

    /** With the number of the last event of each object, so that a later change shows. */
    public void add(UUID run, List<Effect> effects) {
        database.updateAll(
                ADD,
                run,
                effects,
                columns ->
                        columns.integer(Effect::group)
                                .integer(Effect::row)
                                .text(Effect::objectKind)
                                .uuid(Effect::objectId)
                                .text(Effect::action)
                                .bytes(effect -> sealed(run, effect)));
    }

    /** An effect that an undo has still to look at; {@code touched}: something happened since. */
    public record Open(
            long number,
            int row,
            String objectKind,
            UUID objectId,
            String action,
            byte[] before,
            boolean touched) {

        public boolean isPerson() {
            return Effect.PERSON.equals(objectKind);
        }

        public boolean isCreation() {
            return Effect.CREATED.equals(action);
        }
    }

    /** Groups that an undo has still to look at, the last ones first. */
    List<Integer> groups(UUID run, int most) {
        return database.list(
                "select distinct group_row from import_effect where import_id = ?"
                        + " and outcome is null order by group_row desc limit ?",
                row -> row.getInt(1),
                run,
                most);
    }

    /** Of a group, the last ones first. */
    public List<Open> open(UUID run, int group) {
        return database.list(
                OPEN,
                row ->
                        new Open(
                                row.getLong(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getBytes(6),
                                row.getBoolean(7)),
                run,
                group);
    }

    public <T> T before(UUID run, Open effect, Class<T> type) {
        try {
            return json.readValue(
                    personal.open(effect.before(), place(run, effect.objectId())), type);
        } catch (IOException e) {
            throw new IllegalStateException("old values that were written here", e);
        }
    }

    public void outcome(UUID run, long number, String outcome) {
        database.update(
                "update import_effect set outcome = ? where import_id = ? and number = ?",
                outcome,
                run,
                number);
    }

    List<EffectView> list(UUID run, boolean kept, long after, int most) {
        return database.list(
                "select number, row_no, object_kind, object_id, action, outcome"
                        + " from import_effect where import_id = ? and number > ?"
                        + " and (not ?::boolean or outcome <> 'undone')"
                        + " order by number limit ?",
                row ->
                        new EffectView(
                                row.getLong(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getString(6)),
                run,
                after,
                kept,
                most);
    }

    /** The old values go when nothing can be taken back any more. */
    void forgetValues(UUID run) {
        database.update("update import_effect set before_sealed = null where import_id = ?", run);
    }

    private byte[] sealed(UUID run, Effect effect) {
        if (effect.before() == null) {
            return null;
        }
        try {
            return personal.seal(
                    json.writeValueAsBytes(effect.before()), place(run, effect.objectId()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("old values are text, days and codes", e);
        }
    }

    private static String place(UUID run, UUID object) {
        return "import_effect:before_sealed:" + run + ":" + object;
    }
}
