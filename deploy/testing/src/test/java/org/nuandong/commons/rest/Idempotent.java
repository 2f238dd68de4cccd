package org.nuandong.commons.rest;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the annotation of commons, which the kit knows by its name alone. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
