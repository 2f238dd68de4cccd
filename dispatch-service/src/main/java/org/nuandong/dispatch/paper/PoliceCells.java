package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.handover.PoliceForm;
import org.nuandong.dispatch.handover.PoliceForms;
import org.nuandong.dispatch.handover.Thing;

/** 公安交接: what the police wrote about whom they brought, for their form. */
@ApplicationScoped
class PoliceCells implements CellSource {

    private final PoliceForms forms;
    private final PaperWords words;

    PoliceCells(PoliceForms forms, PaperWords words) {
        this.forms = forms;
        this.words = words;
    }

    @Override
    public boolean fills(PaperForm form) {
        return form == PaperForm.POLICE_HANDOVER;
    }

    @Override
    public void fill(PaperFacts facts, Stay stay, String purpose) {
        forms.of(stay.caseId(), stay.incidentId(), stay.subjectId(), purpose)
                .ifPresent(written -> write(facts, written));
    }

    private void write(PaperFacts facts, PoliceForm written) {
        facts.put("name", written.name())
                .put("identityNumber", written.identityNumber())
                .put("policeUnit", written.policeUnit())
                .put("officer", written.officer())
                .put("receiver", written.receiver())
                .put("offeredAt", PaperWords.minute(written.offeredAt()))
                .put("acceptedAt", PaperWords.minute(written.acceptedAt()))
                .put("homeAddress", written.homeAddress())
                .put("features", written.features())
                .put("foundAt", PaperWords.minute(written.foundAt()))
                .put("foundPlace", written.foundPlace())
                .put("circumstances", written.circumstances())
                .put("suspicions", words.words("suspicion", written.suspicions()))
                .put("belongings", things(written.belongings()))
                .put("remark", written.note());
        if (!written.condition().isEmpty()) {
            facts.put("condition", words.words("found-condition", written.condition()));
        }
    }

    static String things(List<Thing> things) {
        return things.stream()
                .map(thing -> thing.what() + "×" + thing.number())
                .collect(Collectors.joining("、"));
    }
}
