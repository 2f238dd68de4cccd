package org.nuandong.dispatch.patrol;

import jakarta.persistence.Embeddable;

/** How many persons an agency sent along (人次). */
@Embeddable
record CrewLine(String agency, int persons) {}
