using Amazon.Runtime;

namespace Amazon.SimpleEmail;

/// <summary>What an identity is.</summary>
public class IdentityType : ConstantClass
{
    /// <summary>An e-mail address.</summary>
    public static readonly IdentityType EmailAddress = new("EmailAddress");

    /// <summary>A domain.</summary>
    public static readonly IdentityType Domain = new("Domain");

    /// <summary>Makes one from its value on the wire.</summary>
    public IdentityType(string value)
        : base(value)
    {
    }

    /// <summary>The known one of this value, or a new one.</summary>
    public static IdentityType FindValue(string value) => FindValue<IdentityType>(value);

    /// <summary>The known one of this value, or a new one.</summary>
    public static implicit operator IdentityType(string value) => FindValue(value);
}
