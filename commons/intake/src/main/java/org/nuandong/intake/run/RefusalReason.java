package org.nuandong.intake.run;

import org.nuandong.commons.problem.Language;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.ProblemTexts;
import org.nuandong.commons.problem.Refusal;
import org.nuandong.intake.sheet.Tongue;

/** What a single entry would be refused for, said of a row: the same code, the same sentence. */
public record RefusalReason(String code) implements Reason {

    public static Reason of(ProblemException refused) {
        return of(refused.refusal().code());
    }

    /** A fault of cells, or else a refusal of the service. */
    public static Reason of(String code) {
        CellFault common = CellFault.of(code);
        return common.code().equals(code) ? common : new RefusalReason(code);
    }

    @Override
    public String text(Tongue tongue, String hint) {
        String said =
                ProblemTexts.of(new Said(code), tongue == Tongue.EN ? Language.EN : Language.ZH);
        return said == null ? CellFault.NOT_ACCEPTED.text(tongue, null) : said;
    }

    private record Said(String code) implements Refusal {

        @Override
        public String name() {
            return code;
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
