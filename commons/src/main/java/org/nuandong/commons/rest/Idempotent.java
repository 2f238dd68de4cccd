package org.nuandong.commons.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a creating POST: the header {@code Idempotency-Key} is required, the first answer is kept
 * (encrypted, 7 days) in the effect's own transaction and given again. Stands on a method that is
 * also {@code @Transactional} and returns {@code RestResponse<View>}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
