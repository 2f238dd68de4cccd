package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.nuandong.beneficiary.person.PersonErased;

/** 删除: nobody is recognised as somebody who was erased; the identity topic gets its tombstone. */
@ApplicationScoped
class RecognitionErasure {

    private final CaseLinks links;
    private final IndexRows rows;
    private final Completion completion;
    private final Flags flags;

    RecognitionErasure(CaseLinks links, IndexRows rows, Completion completion, Flags flags) {
        this.links = links;
        this.rows = rows;
        this.completion = completion;
        this.flags = flags;
    }

    void forget(@Observes PersonErased erased) {
        links.erase(erased.person(), erased.at());
        rows.forget(List.of(erased.person().id()));
        completion.done(List.of(erased.person().id()));
        flags.erase(erased.person(), erased.at());
    }
}
