using System.Xml;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>Reads and writes access control lists (https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html).</summary>
internal static class Acl
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly (string Header, string Permission)[] GrantHeaders =
    [
        ("x-amz-grant-full-control", "FULL_CONTROL"), ("x-amz-grant-read", "READ"), ("x-amz-grant-write", "WRITE"),
        ("x-amz-grant-read-acp", "READ_ACP"), ("x-amz-grant-write-acp", "WRITE_ACP"),
    ];

    /// <summary>The list that a request's headers tell; null where they tell none.</summary>
    public static IReadOnlyList<AclGrant>? OfHeaders(S3Call call)
    {
        var granted = GrantHeaders.Where(grant => call.Header(grant.Header) is not null).ToArray();
        if (call.Header("x-amz-acl") is { } canned)
        {
            return granted.Length > 0 ? throw S3Errors.InvalidRequest("Specifying both Canned ACLs and Header Grants is not allowed") : Canned(canned);
        }

        return granted.Length == 0 ? null : [.. granted.SelectMany(grant => call.Header(grant.Header)!.Split(',').Select(grantee => Grant(grantee.Trim(), grant.Permission)))];
    }

    /// <summary>Reads an <c>AccessControlPolicy</c>.</summary>
    public static IReadOnlyList<AclGrant> Read(XElement policy)
    {
        if (policy.Name != "AccessControlPolicy" || policy.Element("AccessControlList") is not { } list || policy.Element("Owner")?.Text("ID") is null)
        {
            throw MalformedAcl();
        }

        return [.. list.Elements("Grant").Select(ReadGrant)];
    }

    /// <summary>Refuses a list that the bucket's settings don't let be.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="grants">The list.</param>
    /// <param name="canned">The name of the canned list, where it is one.</param>
    public static void Check(Bucket bucket, IReadOnlyList<AclGrant>? grants, string? canned)
    {
        if (grants is null)
        {
            return;
        }

        if (Ownership.HasNoAcls(bucket) && canned != "bucket-owner-full-control")
        {
            throw SettingErrors.AclNotSupported();
        }

        if (grants.Any(grant => grant.IsPublic) && PublicAccess.Of(bucket).BlockPublicAcls)
        {
            throw S3Errors.AccessDenied();
        }
    }

    /// <summary>Writes owner and grants.</summary>
    public static void Write(XmlWriter xml, IReadOnlyList<AclGrant>? grants)
    {
        xml.Structure("Owner", () => xml.WriteElementString("ID", AclGrant.OwnerId));
        xml.Structure("AccessControlList", () =>
        {
            foreach (var grant in grants ?? [AclGrant.Owner])
            {
                xml.Structure("Grant", () => Write(xml, grant));
            }
        });
    }

    private static void Write(XmlWriter xml, AclGrant grant)
    {
        xml.WriteStartElement("Grantee");
        xml.WriteAttributeString("xmlns", "xsi", null, SchemaInstance);
        xml.WriteAttributeString("xsi", "type", SchemaInstance, grant.Kind);
        xml.WriteElementString(grant.Kind switch { "Group" => "URI", "CanonicalUser" => "ID", _ => "EmailAddress" }, grant.Grantee);
        xml.WriteEndElement();
        xml.WriteElementString("Permission", grant.Permission);
    }

    private static AclGrant[] Canned(string name) => name switch
    {
        "private" or "bucket-owner-read" or "bucket-owner-full-control" or "aws-exec-read" => [AclGrant.Owner],
        "public-read" => [AclGrant.Owner, new("Group", AclGrant.AllUsers, "READ")],
        "public-read-write" => [AclGrant.Owner, new("Group", AclGrant.AllUsers, "READ"), new("Group", AclGrant.AllUsers, "WRITE")],
        "authenticated-read" => [AclGrant.Owner, new("Group", AclGrant.AuthenticatedUsers, "READ")],
        "log-delivery-write" => [AclGrant.Owner, new("Group", AclGrant.LogDelivery, "WRITE"), new("Group", AclGrant.LogDelivery, "READ_ACP")],
        _ => throw S3Errors.InvalidArgument("", "x-amz-acl", name),
    };

    private static AclGrant Grant(string grantee, string permission)
    {
        var parts = grantee.Split('=', 2);
        var value = parts.Length == 2 ? parts[1].Trim('"') : "";
        return parts[0] switch
        {
            "id" => IsCanonicalId(value) ? new AclGrant("CanonicalUser", value, permission) : throw S3Errors.InvalidArgument("Invalid id", "id", value),
            "uri" when IsGroup(value) => new AclGrant("Group", value, permission),
            "uri" => throw S3Errors.InvalidArgument("Invalid group uri", "uri", value),
            "emailAddress" => new AclGrant("AmazonCustomerByEmail", value, permission),
            _ => throw S3Errors.InvalidArgument("Argument format not recognized", "x-amz-grant", grantee),
        };
    }

    private static AclGrant ReadGrant(XElement grant)
    {
        var permission = grant.Text("Permission");
        var grantee = grant.Element("Grantee") ?? throw MalformedAcl();
        if (permission is not ("READ" or "WRITE" or "READ_ACP" or "WRITE_ACP" or "FULL_CONTROL"))
        {
            throw MalformedAcl();
        }

        return grantee.Text("ID") is { } id ? IsCanonicalId(id) ? new AclGrant("CanonicalUser", id, permission) : throw S3Errors.InvalidArgument("Invalid id", "CanonicalUser/ID", id)
            : grantee.Text("URI") is { } uri ? IsGroup(uri) ? new AclGrant("Group", uri, permission) : throw S3Errors.InvalidArgument("Invalid group uri", "Group/URI", uri)
            : grantee.Text("EmailAddress") is { } address ? new AclGrant("AmazonCustomerByEmail", address, permission)
            : throw MalformedAcl();
    }

    private static bool IsCanonicalId(string id) => id.Length == AclGrant.OwnerId.Length && id.All(char.IsAsciiHexDigit);

    private static bool IsGroup(string uri) => uri is AclGrant.AllUsers or AclGrant.AuthenticatedUsers or AclGrant.LogDelivery;

    private static S3Exception MalformedAcl() => new("MalformedACLError", "The XML you provided was not well-formed or did not validate against our published schema", 400);
}
