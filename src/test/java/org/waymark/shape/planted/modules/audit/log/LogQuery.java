package org.waymark.shape.planted.modules.audit.log;

/** Planted: closed to other modules, for it stands in a folder of a screen. */
public class LogQuery {}
