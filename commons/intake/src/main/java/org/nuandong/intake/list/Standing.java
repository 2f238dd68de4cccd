package org.nuandong.intake.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.intake.run.Reason;
import org.nuandong.intake.run.RowFault;
import org.nuandong.intake.sheet.SheetColumn;

/** How a row stands to the register: {@code id} is null of somebody new. */
public record Standing(UUID id, List<String> changes, List<RowFault> faults) {

    public static Standing fresh() {
        return new Standing(null, List.of(), List.of());
    }

    /** {@code changes} are names of fields; none of them: it is on file like that. */
    public static Standing known(UUID id, List<String> changes) {
        return new Standing(id, List.copyOf(changes), List.of());
    }

    public static Standing faulty(SheetColumn column, Reason reason) {
        return new Standing(null, List.of(), List.of(new RowFault(column, reason, null)));
    }

    public boolean isNew() {
        return id == null;
    }

    boolean isUnchanged() {
        return id != null && changes.isEmpty();
    }

    /** Names of what differs, put together field by field. */
    public static final class Differences {

        private final List<String> names = new ArrayList<>();

        public Differences in(String name, Object said, Object held) {
            if (!java.util.Objects.equals(said, held)) {
                names.add(name);
            }
            return this;
        }

        public List<String> names() {
            return names;
        }
    }
}
