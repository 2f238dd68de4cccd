package org.nuandong.commons.change;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;

/** Changes since a cursor, for front ends that synchronise. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "What happened / 变更")
class ChangeResource {

    private final ChangeFeed feed;
    private final Paging paging;
    private final Caller caller;
    private final ChangeRights rights;

    ChangeResource(ChangeFeed feed, Paging paging, Caller caller, ChangeRights rights) {
        this.feed = feed;
        this.paging = paging;
        this.caller = caller;
        this.rights = rights;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listChanges",
            summary = "What happened since a cursor / 查询某游标以来的变更",
            description =
                    "Without since: no items and the cursor of now. Take it first, load the lists,"
                            + " then ask from it on. Oldest first; what has left the caller's"
                            + " regions appears with gone = true. The feed reaches back 14 days.")
    @APIResponse(responseCode = "200", description = "Changes, perhaps none, and the next cursor")
    @APIResponse(responseCode = "400", description = "Not a cursor of this feed")
    @APIResponse(responseCode = "410", description = "The cursor is too old: load the lists again")
    public Changes since(
            @Parameter(description = "nextCursor of the last answer") @RestQuery String since,
            @Parameter(description = "1 to 200, 50 when absent") @RestQuery Integer limit) {
        int most = paging.limit(limit);
        if (since == null) {
            return new Changes(List.of(), feed.now().text(), false);
        }
        return feed.since(ChangeCursor.parse(since, "since"), ChangeScope.of(caller, rights), most);
    }
}
