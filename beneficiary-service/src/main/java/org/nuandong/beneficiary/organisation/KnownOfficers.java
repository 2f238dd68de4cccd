package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;

/** Door: who works here. */
@ApplicationScoped
public class KnownOfficers {

    private final Officers officers;

    KnownOfficers(Officers officers) {
        this.officers = officers;
    }

    /** Somebody in the book of officers who works here still. */
    public boolean isActive(String subject) {
        return officers.find("subject", subject)
                .firstResultOptional()
                .filter(Officer::isActive)
                .isPresent();
    }
}
