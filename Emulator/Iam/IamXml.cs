using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam;

/// <summary>How answers tell of users, roles and policies.</summary>
internal static class IamXml
{
    /// <summary>A policy's text as IAM gives it: URL-encoded.</summary>
    public static string Encode(string document) => Uri.EscapeDataString(document);

    public static void WritePrincipal(this XmlWriter xml, Principal principal)
    {
        xml.Text("Path", principal.Path);
        xml.Text($"{principal.Kind}Name", principal.Name);
        xml.Text($"{principal.Kind}Id", principal.Id);
        xml.Text("Arn", principal.Arn);
        xml.Time("CreateDate", principal.CreatedAt);
        if (principal.TrustPolicy is { } trust)
        {
            xml.Text("AssumeRolePolicyDocument", Encode(trust));
            xml.Text("Description", principal.Description);
            xml.Number("MaxSessionDuration", principal.MaxSessionDuration);
        }

        if (principal.BoundaryArn is { } boundary)
        {
            xml.Structure("PermissionsBoundary", () =>
            {
                xml.Text("PermissionsBoundaryType", "Policy");
                xml.Text("PermissionsBoundaryArn", boundary);
            });
        }

        if (principal.Tags.Count > 0)
        {
            xml.WriteTags(principal.Tags);
        }
    }

    public static void WriteTags(this XmlWriter xml, IReadOnlyDictionary<string, string> tags) => xml.List("Tags", tags, tag =>
    {
        xml.Text("Key", tag.Key);
        xml.Text("Value", tag.Value);
    });

    public static void WritePolicy(this XmlWriter xml, ManagedPolicy policy, IamState state)
    {
        xml.Text("PolicyName", policy.Name);
        xml.Text("PolicyId", policy.Id);
        xml.Text("Arn", policy.Arn);
        xml.Text("Path", policy.Path);
        xml.Text("DefaultVersionId", policy.DefaultVersion);
        xml.Number("AttachmentCount", state.Principals.All.Count(principal => principal.Attached.Contains(policy.Arn)));
        xml.Number("PermissionsBoundaryUsageCount", state.Principals.All.Count(principal => principal.BoundaryArn == policy.Arn));
        xml.Flag("IsAttachable", true);
        xml.Text("Description", policy.Description);
        xml.Time("CreateDate", policy.CreatedAt);
        xml.Time("UpdateDate", policy.Versions[^1].CreatedAt);
        if (policy.Tags.Count > 0)
        {
            xml.WriteTags(policy.Tags);
        }
    }

    public static void WriteVersion(this XmlWriter xml, ManagedPolicy policy, PolicyVersion version, bool withDocument)
    {
        if (withDocument)
        {
            xml.Text("Document", Encode(version.Document));
        }

        xml.Text("VersionId", version.Id);
        xml.Flag("IsDefaultVersion", version.Id == policy.DefaultVersion);
        xml.Time("CreateDate", version.CreatedAt);
    }

    /// <summary>Lists never come in pages here: they are whole.</summary>
    public static void WriteWhole(this XmlWriter xml) => xml.Flag("IsTruncated", false);
}
