namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>What the handlers of the types would do that don't act on one machine.</summary>
internal static class EdgeTypes
{
    public static TypeActions[] All =>
    [
        CloudFront("Distribution", "Tags?cloudfront:TagResource@*"),
        CloudFront("OriginAccessControl"),
        CloudFront("ResponseHeadersPolicy"),
        CloudFront("CachePolicy"),
        CloudFront("Function", "AutoPublish?cloudfront:PublishFunction@* cloudfront:DescribeFunction@*"),
        new("AWS::KMS::Key", "", "arn:aws:kms:{region}:{account}:key/{id}", "kms:CreateKey@* EnableKeyRotation?kms:EnableKeyRotation@* Tags?kms:TagResource@*", "kms:DescribeKey KeyPolicy?kms:PutKeyPolicy Description?kms:UpdateKeyDescription EnableKeyRotation?kms:EnableKeyRotation Tags?kms:TagResource", "kms:DescribeKey kms:ScheduleKeyDeletion"),
        new("AWS::KMS::Alias", "AliasName", "arn:aws:kms:{region}:{account}:{id}", "kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"),
        Waf("WebACL", "webacl"),
        Waf("IPSet", "ipset"),
        new("AWS::WAFv2::WebACLAssociation", "", "{WebACLArn}", "wafv2:AssociateWebACL", "wafv2:AssociateWebACL", "wafv2:DisassociateWebACL"),
        new("AWS::WAFv2::LoggingConfiguration", "", "{ResourceArn}", "wafv2:PutLoggingConfiguration", "wafv2:PutLoggingConfiguration", "wafv2:DeleteLoggingConfiguration"),
        new("AWS::Route53::RecordSet", "", "arn:aws:route53:::hostedzone/{HostedZoneId}", "route53:ChangeResourceRecordSets", "route53:ChangeResourceRecordSets", "route53:ChangeResourceRecordSets"),
        new("AWS::CertificateManager::Certificate", "", "*", "acm:RequestCertificate acm:DescribeCertificate Tags?acm:AddTagsToCertificate", "acm:DescribeCertificate Tags?acm:AddTagsToCertificate", "acm:DeleteCertificate"),
        new("AWS::CodeDeploy::Application", "ApplicationName", "arn:aws:codedeploy:{region}:{account}:application:{id}", "codedeploy:CreateApplication", "codedeploy:UpdateApplication", "codedeploy:DeleteApplication"),
        new("AWS::XRay::Group", "GroupName", "*", "xray:CreateGroup", "xray:UpdateGroup", "xray:DeleteGroup"),
    ];

    private static TypeActions CloudFront(string type, string more = "") =>
        new($"AWS::CloudFront::{type}", "", "*", $"cloudfront:Create{type} {more}", $"cloudfront:Update{type} {more}", $"cloudfront:Delete{type}");

    private static TypeActions Waf(string type, string resource) =>
        new($"AWS::WAFv2::{type}", "", $"arn:aws:wafv2:{{region}}:{{account}}:regional/{resource}/*", $"wafv2:Create{type} Tags?wafv2:TagResource", $"wafv2:Get{type} wafv2:Update{type}", $"wafv2:Delete{type}");
}
