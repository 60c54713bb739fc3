using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.NoAction;

/// <summary>
/// Types of the edge and of guards that don't act on one machine: their resources are accepted and remembered, and their ids and
/// attributes look as AWS's do, but nothing is cached, filtered or encrypted by them. docs/services.md says so.
/// </summary>
internal static class NoActionTypes
{
    public static IReadOnlyList<IResourceProvider> All { get; } =
    [
        new NoActionType("AWS::CloudFormation::WaitConditionHandle", [], id => $"https://cloudformation-waitcondition-us-east-1.s3.amazonaws.com/{id}"),
        new NoActionType("AWS::CloudFront::Distribution", ["DistributionConfig", "Tags"], id => $"E{id}")
        {
            Attributes = request => new() { ["Id"] = request.Id, ["DomainName"] = $"{request.Id.ToLowerInvariant()}.cloudfront.net" },
        },
        new NoActionType("AWS::CloudFront::OriginAccessControl", ["OriginAccessControlConfig"], id => $"E{id}") { Attributes = request => new() { ["Id"] = request.Id } },
        new NoActionType("AWS::CloudFront::ResponseHeadersPolicy", ["ResponseHeadersPolicyConfig"], _ => Guid.NewGuid().ToString()) { Attributes = request => new() { ["Id"] = request.Id } },
        new NoActionType("AWS::CloudFront::CachePolicy", ["CachePolicyConfig"], _ => Guid.NewGuid().ToString()) { Attributes = request => new() { ["Id"] = request.Id } },
        new NoActionType("AWS::CloudFront::Function", ["AutoPublish", "FunctionCode", "FunctionConfig", "FunctionMetadata", "Name", "Tags"], id => $"arn:aws:cloudfront::000000000000:function/{id}")
        {
            Attributes = request => new() { ["FunctionARN"] = request.Id, ["Stage"] = "LIVE" },
        },
        new NoActionType("AWS::KMS::Key", ["Description", "EnableKeyRotation", "Enabled", "KeyPolicy", "KeySpec", "KeyUsage", "MultiRegion", "Origin", "PendingWindowInDays", "RotationPeriodInDays", "BypassPolicyLockoutSafetyCheck", "Tags"], _ => Guid.NewGuid().ToString())
        {
            Attributes = request => new() { ["Arn"] = $"arn:aws:kms:{request.Resource.Region}:{request.Resource.AccountId}:key/{request.Id}", ["KeyId"] = request.Id },
        },
        new NoActionType("AWS::KMS::Alias", ["AliasName", "TargetKeyId"], id => id) { IdProperty = "AliasName" },
        new NoActionType("AWS::WAFv2::WebACL", ["AssociationConfig", "CaptchaConfig", "ChallengeConfig", "CustomResponseBodies", "DataProtectionConfig", "DefaultAction", "Description", "Name", "Rules", "Scope", "Tags", "TokenDomains", "VisibilityConfig", "ApplicationConfig", "OnSourceDDoSProtectionConfig"], WafId)
        {
            Attributes = request => new() { ["Arn"] = $"arn:aws:wafv2:{request.Resource.Region}:{request.Resource.AccountId}:regional/webacl/{request.Id.Replace('|', '/')}", ["Id"] = request.Id.Split('|')[1], ["Capacity"] = "1" },
        },
        new NoActionType("AWS::WAFv2::WebACLAssociation", ["ResourceArn", "WebACLArn"], id => id),
        new NoActionType("AWS::WAFv2::LoggingConfiguration", ["LogDestinationConfigs", "LoggingFilter", "RedactedFields", "ResourceArn"], id => id) { IdProperty = "ResourceArn" },
        new NoActionType("AWS::WAFv2::IPSet", ["Addresses", "Description", "IPAddressVersion", "Name", "Scope", "Tags"], WafId)
        {
            Attributes = request => new() { ["Arn"] = $"arn:aws:wafv2:{request.Resource.Region}:{request.Resource.AccountId}:regional/ipset/{request.Id.Replace('|', '/')}", ["Id"] = request.Id.Split('|')[1] },
        },
        new NoActionType("AWS::Route53::RecordSet", ["AliasTarget", "Comment", "HostedZoneId", "HostedZoneName", "Name", "ResourceRecords", "TTL", "Type"], id => id) { IdProperty = "Name" },
        new NoActionType("AWS::CertificateManager::Certificate", ["CertificateTransparencyLoggingPreference", "DomainName", "DomainValidationOptions", "KeyAlgorithm", "SubjectAlternativeNames", "Tags", "ValidationMethod"], id => $"arn:aws:acm:us-east-1:000000000000:certificate/{id}"),
        new NoActionType("AWS::CodeDeploy::Application", ["ApplicationName", "ComputePlatform", "Tags"], id => id) { IdProperty = "ApplicationName" },
        new NoActionType("AWS::XRay::Group", ["FilterExpression", "GroupName", "InsightsConfiguration", "Tags"], id => $"arn:aws:xray:us-east-1:000000000000:group/{id}"),
    ];

    private static string WafId(string id) => $"{id}|{Guid.NewGuid()}|REGIONAL";
}
