using Amazon.Runtime;

namespace Amazon.SimpleEmail;

/// <summary>How far the verification of an identity is.</summary>
public class VerificationStatus : ConstantClass
{
    /// <summary>Verification failed.</summary>
    public static readonly VerificationStatus Failed = new("Failed");

    /// <summary>Nobody asked for verification.</summary>
    public static readonly VerificationStatus NotStarted = new("NotStarted");

    /// <summary>Verification was asked for and isn't done.</summary>
    public static readonly VerificationStatus Pending = new("Pending");

    /// <summary>The identity is verified.</summary>
    public static readonly VerificationStatus Success = new("Success");

    /// <summary>Verification could not be checked; it may succeed later.</summary>
    public static readonly VerificationStatus TemporaryFailure = new("TemporaryFailure");

    /// <summary>Makes one from its value on the wire.</summary>
    public VerificationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The known one of this value, or a new one.</summary>
    public static VerificationStatus FindValue(string value) => FindValue<VerificationStatus>(value);

    /// <summary>The known one of this value, or a new one.</summary>
    public static implicit operator VerificationStatus(string value) => FindValue(value);
}
