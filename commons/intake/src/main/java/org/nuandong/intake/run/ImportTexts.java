package org.nuandong.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.problem.ProblemTexts;
import org.nuandong.intake.sheet.SheetProblem;

/** Imports as answers, with the sentence why a file cannot be read. */
@ApplicationScoped
class ImportTexts {

    ImportView view(ImportRun run) {
        return run.view(run.refusal() == null ? null : text(run));
    }

    private static String text(ImportRun run) {
        SheetProblem problem =
                SheetProblem.valueOf(run.refusal().toUpperCase(Locale.ROOT).replace('-', '_'));
        return ProblemTexts.of(problem, Language.current(), run.refusalPlace());
    }
}
