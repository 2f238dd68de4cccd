package org.nuandong.deploy.embedded;

/** One database with the user that owns it: what a service needs to connect. */
public record Database(String jdbcUrl, String user, String password) {}
