package org.nuandong.commons.change;

import com.fasterxml.jackson.databind.JsonNode;

/** What the feed leaves out of an event's data, for nobody can state a purpose there. */
public interface ChangeMask {

    /** The data as readers of the feed may see it; {@code data} may be changed. */
    JsonNode shown(String name, JsonNode data);
}
