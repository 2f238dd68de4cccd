package org.nuandong.dispatch.paper;

import org.nuandong.dispatch.care.Stay;

/** 取数: fills cells of the forms it knows about from one part of a guest's record. */
interface CellSource {

    boolean fills(PaperForm form);

    /** Whoever reads beyond codes notes it under the case, for this purpose. */
    void fill(PaperFacts facts, Stay stay, String purpose);
}
