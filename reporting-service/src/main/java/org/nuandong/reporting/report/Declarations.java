package org.nuandong.reporting.report;

import java.util.UUID;
import org.nuandong.reporting.form.Declared;

/** What was entered beside the counted figures of a report; kept by the feature around it. */
public interface Declarations {

    Declared of(UUID reportId);
}
