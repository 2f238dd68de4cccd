package org.nuandong.intake.list;

import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;

/**
 * What a feature says of its table; one bean each. {@code E} is a row as it was understood, {@code
 * S} what an entry of the register was before a change; both are records that JSON can hold.
 */
public interface ListedKind<E, S> {

    ListForm form();

    ImportRights rights();

    Class<E> entryType();

    Class<S> stateType();

    /** By column, the words of those that have a list. */
    Map<SheetColumn, Choices> choices(RegionCode region);

    /** Null when nothing can be made of the row; what is wrong with it was told to the cells. */
    E read(Cells cells, ImportRun run);

    /** What no two rows of a file may share. */
    String key(E entry);

    /**
     * What the register holds of it, or why it cannot be taken. Rows above that are not written yet
     * are {@code above}; it is empty at the acceptance.
     */
    Standing compare(E entry, ImportRun run, RowsAbove<E> above);

    /** Enters or changes it as a single entry would be; answers whose it is. */
    UUID write(E entry, Standing standing, ImportRun run);

    /** What a change or an undoing goes back to. */
    S state(UUID id);

    /** Sets an entry back to what it was. */
    void setBack(UUID id, S before);

    /** Takes a new entry out of use: never a deletion. */
    void withdraw(UUID id);
}
