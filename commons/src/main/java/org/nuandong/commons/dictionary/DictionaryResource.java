package org.nuandong.commons.dictionary;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nuandong.commons.problem.CommonProblem;

/** The code lists, with labels in both languages and the days on which a code may be used. */
@Path("/api/v1/dictionaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dictionaries", description = "Code lists in both languages / 代码表")
class DictionaryResource {

    private static final int FRESH_SECONDS = 60;

    private final Dictionaries dictionaries;

    DictionaryResource(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Schema(name = "DictionaryNames", example = "{\"items\":[\"exit-kind\",\"tip-source\"]}")
    record Names(List<String> items) {}

    @Schema(name = "DictionaryView")
    record View(String name, List<DictionaryEntry> entries) {}

    @GET
    @Authenticated
    @Operation(operationId = "listDictionaries", summary = "Names of the code lists / 代码表目录")
    @APIResponse(responseCode = "200", description = "Names / 名称")
    public Names names() {
        return new Names(List.copyOf(dictionaries.all().keySet()));
    }

    @GET
    @Path("/{name}")
    @Authenticated
    @Operation(operationId = "getDictionary", summary = "One code list / 查看一个代码表")
    @APIResponse(
            responseCode = "200",
            description = "Codes of all times with their labels / 全部代码及其名称",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "304", description = "Unchanged / 未变化")
    public Response dictionary(@RestPath String name, @Context Request request) {
        Map<String, DictionaryEntry> list = dictionaries.list(name);
        if (list.isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        List<DictionaryEntry> entries = List.copyOf(list.values());
        EntityTag tag = new EntityTag(Integer.toHexString(entries.hashCode()));
        CacheControl fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        fresh.setPrivate(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(new View(name, entries)) : unchanged;
        return answer.tag(tag).cacheControl(fresh).build();
    }
}
