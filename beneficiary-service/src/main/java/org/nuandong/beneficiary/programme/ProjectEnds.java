package org.nuandong.beneficiary.programme;

import java.util.UUID;

/** 项目结项: told before a project is closed; whoever still needs it open refuses. */
public record ProjectEnds(UUID projectId) {}
