package org.nuandong.reporting.form;

import org.nuandong.reporting.indicator.Criteria;

/** What a missing code may be, judged by the others. */
public record Proposal(String value, Criteria where) {

    public Proposal {
        where = where == null ? Criteria.ALL : where;
    }
}
