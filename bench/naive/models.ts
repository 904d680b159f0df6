import mongoose, { Schema } from 'mongoose'

/** As a tutorial writes them: everything validated by mongoose, uniqueness by an index. */
export const Person = mongoose.model(
  'Person',
  new Schema(
    {
      email: { type: String, required: true, unique: true },
      name: String,
      birthDate: Date,
      territory: String,
      assurance: { type: String, default: 'email' },
    },
    { timestamps: true },
  ),
)

export const Petition = mongoose.model(
  'Petition',
  new Schema(
    {
      number: { type: String, required: true },
      stage: { type: String, required: true },
      territory: String,
      minAge: { type: Number, required: true },
      closesAt: Date,
      texts: { type: Map, of: String },
      signatureCount: { type: Number, default: 0 },
    },
    { timestamps: true },
  ),
)

const signature = new Schema(
  {
    petition: { type: Schema.Types.ObjectId, ref: 'Petition', required: true },
    person: { type: Schema.Types.ObjectId, ref: 'Person', required: true },
    showName: { type: Boolean, default: false },
  },
  { timestamps: true },
)
signature.index({ petition: 1, person: 1 }, { unique: true })
export const Signature = mongoose.model('Signature', signature)

export const Session = mongoose.model(
  'Session',
  new Schema({
    _id: String,
    session: Schema.Types.Mixed,
    expires: { type: Date, index: { expireAfterSeconds: 0 } },
  }),
)
