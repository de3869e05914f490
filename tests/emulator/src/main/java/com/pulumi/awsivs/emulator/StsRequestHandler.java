package com.pulumi.awsivs.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Handles GetCallerIdentity and AssumeRole of AWS STS, which clients of IVS call, in the query protocol:
 * docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html and API_AssumeRole.html. Every role of the caller's account can be
 * assumed, but roles of other accounts cannot.
 */
final class StsRequestHandler {

    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::(\\d{12}):role/([\\w+=,.@/-]+)");

    private final Protocol protocol = new AwsQueryProtocol();
    private final CallInterceptor interceptor;
    private final String defaultAccount;

    StsRequestHandler(String defaultAccount, CallInterceptor interceptor) {
        this.defaultAccount = defaultAccount;
        this.interceptor = interceptor;
    }

    static boolean handles(IncomingRequest request) {
        return request.is("POST", "/");
    }

    Response handle(IncomingRequest request) {
        String action = request.formField("Action");
        if (!ServiceModel.STS.has(action)) {
            String message = "Could not find operation " + action + " for version 2011-06-15";
            return protocol.error(new ServiceException("InvalidAction", 400, message));
        }
        return interceptor.intercept(action, protocol, () -> AwsQueryProtocol.xml(200, perform(action, request)));
    }

    private String perform(String action, IncomingRequest request) {
        return switch (action) {
            case "GetCallerIdentity" -> callerIdentity(caller(request));
            case "AssumeRole" ->
                assumeRole(caller(request), request.formField("RoleArn"), request.formField("RoleSessionName"));
            default -> throw ServiceModel.STS.notEmulated(action);
        };
    }

    private Caller caller(IncomingRequest request) {
        return Caller.of(request.authorization(), defaultAccount);
    }

    private static String callerIdentity(Caller caller) {
        return """
                <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult>\
                <Arn>arn:aws:iam::%s:user/emulator</Arn><UserId>AIDAEMULATOR</UserId><Account>%s</Account>\
                </GetCallerIdentityResult><ResponseMetadata><RequestId>emulator</RequestId></ResponseMetadata>\
                </GetCallerIdentityResponse>""".formatted(AwsQueryProtocol.NAMESPACE, caller.account(), caller.account());
    }

    private static String assumeRole(Caller caller, String arn, String session) {
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
                </AssumeRoleResponse>""".formatted(AwsQueryProtocol.NAMESPACE, session, role.group(1), role.group(2), session, role.group(1));
    }
}
