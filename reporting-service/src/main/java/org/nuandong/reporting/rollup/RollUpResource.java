package org.nuandong.reporting.rollup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nuandong.commons.security.Role;

/** What came from below beside what the facts say. */
@Path("/api/v1/reports/{id}/roll-up")
@Tag(name = "reports", description = "Official tables / 报表")
@Produces(MediaType.APPLICATION_JSON)
class RollUpResource {

    private static final String EXAMPLE =
            """
            {"form": "homeless-relief-monthly", "period": "2026-12", "frozen": false,
             "complete": false,
             "parts": [{"unitName": "阳新县救助管理站", "revision": 1, "state": "accepted"}],
             "missing": [{"unitName": "大冶市救助管理站", "state": "returned", "overdue": true}],
             "pending": [],
             "rows": [{"id": "total", "label": "本月受助总人数", "how": "recounted",
               "cells": [{"column": "total", "official": 41, "own": 0, "together": 41,
                 "ours": 57, "difference": 16}]}]}
            """;

    private final RollUpViews views;

    RollUpResource(RollUpViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "getRollUp",
            summary = "Sum of what was accepted from below beside the facts / 汇总对照",
            description =
                    "Of a unit's report: official is the sum of the accepted tables of those who"
                            + " hand in to it, ours is counted from the facts of all below. Persons"
                            + " are counted again over exactly these units, never added. Submitted,"
                            + " it stands as it was, with what was accepted since beside it.")
    @APIResponse(
            responseCode = "200",
            description = "Figures by origin, parts and what is missing",
            content = @Content(examples = @ExampleObject(name = "county", value = EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "No such report in your scope, or it is that of a region")
    public RollUpView get(@RestPath UUID id) {
        return views.view(id);
    }
}
