package org.nuandong.dispatch.team;

import java.util.Set;
import java.util.UUID;

/** What is known of a case; the feature that takes the calls answers it. */
public interface CaseFacts {

    /** Codes of the dictionary tip-fact, of all that was reported about the incident. */
    Set<String> of(UUID incidentId);
}
