package org.nuandong.intake.run;

import java.util.List;

/** Where kinds of tables come from: a bean of whoever knows some. */
public interface ImportKindSource {

    List<ImportKind> kinds();
}
