package com.pulumi.awsivs.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations of AWS STS that clients of IVS call: who am I, and let me be that role. In the query protocol, as in
 * docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html and API_AssumeRole.html there. Every role of the caller's
 * own account can be assumed, and none of another.
 */
final class SecurityTokenService {

    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::(\\d{12}):role/([\\w+=,.@/-]+)");

    private final Protocol protocol = new AwsQuery();
    private final Interceptor interceptor;
    private final String defaultAccount;

    SecurityTokenService(String defaultAccount, Interceptor interceptor) {
        this.defaultAccount = defaultAccount;
        this.interceptor = interceptor;
    }

    static boolean concerns(Request request) {
        return request.is("POST", "/");
    }

    Answer answer(Request request) {
        String action = request.field("Action");
        if (!ServiceModel.STS.has(action)) {
            String message = "Could not find operation " + action + " for version 2011-06-15";
            return protocol.error(new ServiceException("InvalidAction", 400, message));
        }
        return interceptor.answer(action, protocol, () -> AwsQuery.xml(200, perform(action, request)));
    }

    private String perform(String action, Request request) {
        return switch (action) {
            case "GetCallerIdentity" -> identity(caller(request));
            case "AssumeRole" -> role(caller(request), request.field("RoleArn"), request.field("RoleSessionName"));
            default -> throw ServiceModel.STS.notEmulated(action);
        };
    }

    private Caller caller(Request request) {
        return Caller.of(request.authorization(), defaultAccount);
    }

    private static String identity(Caller caller) {
        return """
                <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult>\
                <Arn>arn:aws:iam::%s:user/emulator</Arn><UserId>AIDAEMULATOR</UserId><Account>%s</Account>\
                </GetCallerIdentityResult><ResponseMetadata><RequestId>emulator</RequestId></ResponseMetadata>\
                </GetCallerIdentityResponse>""".formatted(AwsQuery.NAMESPACE, caller.account(), caller.account());
    }

    private static String role(Caller caller, String arn, String session) {
        Matcher role = ROLE.matcher(arn);
        if (!role.matches()) throw new ServiceException("ValidationError", 400, arn + " is invalid");
        if (!role.group(1).equals(caller.account())) {
            throw new ServiceException(
                    "AccessDenied", 403, "Not authorized to perform: sts:AssumeRole on resource: " + arn);
        }
        return """
                <AssumeRoleResponse xmlns="%s"><AssumeRoleResult><AssumedRoleUser>\
                <AssumedRoleId>AROAEMULATOR:%s</AssumedRoleId><Arn>arn:aws:sts::%s:assumed-role/%s/%s</Arn>\
                </AssumedRoleUser><Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>emulator</SecretAccessKey>\
                <SessionToken>emulator</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>\
                </AssumeRoleResult><ResponseMetadata><RequestId>emulator</RequestId></ResponseMetadata>\
                </AssumeRoleResponse>""".formatted(AwsQuery.NAMESPACE, session, role.group(1), role.group(2), session, role.group(1));
    }
}
