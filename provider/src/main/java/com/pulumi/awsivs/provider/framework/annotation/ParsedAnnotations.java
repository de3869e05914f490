package com.pulumi.awsivs.provider.framework.annotation;

import java.util.Map;

/**
 * The annotations in a class file.
 *
 * @param ofType the annotations of the class
 * @param ofComponents the annotations of each component of a record, by its name
 * @param ofTypes the annotations of each component's type, by the component's name
 */
record ParsedAnnotations(
        Annotations ofType, Map<String, Annotations> ofComponents, Map<String, TypeAnnotations> ofTypes) {}
