package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.ImportHost;
import org.nuandong.intake.run.ImportKind;
import org.nuandong.intake.run.ImportKindSource;

/** What the register brings to the imports: its two kinds of tables, its regions, its texts. */
@ApplicationScoped
class RegisterImports implements ImportHost, ImportKindSource {

    private final ListSource lists;
    private final ImportCheck reading;
    private final ImportAcceptance writing;
    private final GroupUndo undoing;
    private final Regions regions;

    RegisterImports(
            ListSource lists,
            ImportCheck reading,
            ImportAcceptance writing,
            GroupUndo undoing,
            Regions regions) {
        this.lists = lists;
        this.reading = reading;
        this.writing = writing;
        this.undoing = undoing;
        this.regions = regions;
    }

    @Override
    public List<ImportKind> kinds() {
        return List.of(kind(SheetKind.PEOPLE), kind(SheetKind.HOUSEHOLDS));
    }

    private ImportKind kind(SheetKind kind) {
        return new RegisterImport(kind, lists, reading, writing, undoing);
    }

    @Override
    public RegionCode region(String code, String field) {
        return regions.known(code, field);
    }

    @Override
    public String text(String text, String field) {
        return FreeText.checked(text, field);
    }
}
