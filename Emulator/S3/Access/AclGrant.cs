namespace CampusIssues.Emulator.S3.Access;

/// <summary>A line of an access control list.</summary>
/// <param name="Kind"><c>CanonicalUser</c>, <c>Group</c> or <c>AmazonCustomerByEmail</c>.</param>
/// <param name="Grantee">The id, the group's URI or the address.</param>
/// <param name="Permission"><c>READ</c>, <c>WRITE</c>, <c>READ_ACP</c>, <c>WRITE_ACP</c> or <c>FULL_CONTROL</c>.</param>
internal sealed record AclGrant(string Kind, string Grantee, string Permission)
{
    public const string AllUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
    public const string AuthenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
    public const string LogDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";

    /// <summary>The account's canonical id, in AWS's form.</summary>
    public const string OwnerId = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a";

    public static AclGrant Owner { get; } = new("CanonicalUser", OwnerId, "FULL_CONTROL");

    public bool IsPublic => Grantee is AllUsers or AuthenticatedUsers;

    /// <summary>Whether anybody has a permission by this.</summary>
    public bool Lets(string permission) => Grantee == AllUsers && (Permission == permission || Permission == "FULL_CONTROL");
}
