package org.nuandong.commons.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** Of a service whose events tell nothing that needs a purpose. */
@Singleton
@DefaultBean
class NothingMasked implements ChangeMask {

    @Override
    public JsonNode shown(String name, JsonNode data) {
        return data;
    }
}
