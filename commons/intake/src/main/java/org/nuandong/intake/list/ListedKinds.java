package org.nuandong.intake.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportKind;
import org.nuandong.intake.run.ImportKindSource;
import org.nuandong.intake.run.ImportTable;

/** The lists that the features of this service have described. */
@ApplicationScoped
class ListedKinds implements ImportKindSource {

    private final List<ListedKind<?, ?>> listed;
    private final ImportTable table;
    private final EffectTable effects;
    private final ObjectMapper json;

    ListedKinds(
            @All List<ListedKind<?, ?>> listed,
            ImportTable table,
            EffectTable effects,
            ObjectMapper json) {
        this.listed = listed;
        this.table = table;
        this.effects = effects;
        this.json = json;
    }

    @Override
    public List<ImportKind> kinds() {
        List<ImportKind> kinds = new ArrayList<>();
        listed.forEach(one -> kinds.add(new ListImport<>(one, table, effects, json)));
        return kinds;
    }
}
